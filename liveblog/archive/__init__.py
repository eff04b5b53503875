"""Pages as files: what holds without a server of ours, and a closed blog as one zip."""
