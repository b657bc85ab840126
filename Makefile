.PHONY: check docs fix

check:  ## what CI runs
	bash .ci/run

docs:  ## renew the parts of the documentation that come from the code
	./run python docs/generate.py

fix:  ## format, and mend what can be mended by itself
	./run ruff check --fix
	./run ruff format
