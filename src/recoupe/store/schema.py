"""The tables as queries see them. What creates them is `migrations`; a test holds the two equal."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text

METADATA = MetaData()

# `body` is the value as JSON; the other columns say the same flat, for whoever opens the file.
ARTICLE = Table(
    "article",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("path", Text, nullable=False),
    Column("title", Text),
    Column("published", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("language", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("body", Text, nullable=False),
)

CLAIM = Table(
    "claim",
    METADATA,
    Column("article", Text, ForeignKey("article.id"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", Text),
    Column("start_at", Integer),
    Column("end_at", Integer),
    Column("rule", Text),
    Column("body", Text, nullable=False),
)

# What cross-checking worked out of one article and of two; `version` is that of its rules.
DIGEST = Table(
    "digest",
    METADATA,
    Column("article", Text, ForeignKey("article.id"), primary_key=True),
    Column("version", Text, nullable=False),
    Column("body", Text, nullable=False),
)

ALIGNMENT = Table(
    "alignment",
    METADATA,
    Column("one", Text, ForeignKey("article.id"), primary_key=True),
    Column("other", Text, ForeignKey("article.id"), primary_key=True),
    Column("version", Text, nullable=False),
    Column("body", Text, nullable=False),
)

# The last chronology, a row for each part; that of kind `mark` says what it was made from.
FINDING = Table(
    "finding",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("body", Text, nullable=False),
)

# rows are added, never changed: what takes a judgement back is a row too
JUDGEMENT = Table(
    "judgement",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("undoes", Integer),
    Column("value", Text),
    Column("made_by", Text),
    Column("made_on", Text),
    Column("reason", Text),
    Column("body", Text, nullable=False),
)

PROBLEM = Table(
    "problem",
    METADATA,
    Column("path", Text, primary_key=True),
    Column("step", Text, primary_key=True),
    Column("message", Text, primary_key=True),
)
