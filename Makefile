.PHONY: check docs figures fix

check:  ## what CI runs
	bash .ci/run

docs:  ## renew the parts of the documentation that come from the code
	./run python docs/generate.py

figures:  ## measure, and record the figures that are better
	evaluation/measure --update

fix:  ## format, and mend what can be mended by itself
	./run ruff check --fix
	./run ruff format
