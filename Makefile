.PHONY: check docs figures fix screenshots

check:  ## what CI runs
	bash .ci/run

docs:  ## renew the parts of the documentation that come from the code
	./run python docs/generate.py

figures:  ## measure, and record the figures that are better
	evaluation/measure --update

screenshots:  ## a picture of every page into docs/screenshots (needs Chromium)
	./run python docs/screenshots.py

fix:  ## format, and mend what can be mended by itself
	./run ruff check --fix
	./run ruff format
