"""Writing by programs: what a person does at the desk, by JSON and with a token of theirs."""
