"""The words of each language as checked data: a folder a language, a loader an area."""
