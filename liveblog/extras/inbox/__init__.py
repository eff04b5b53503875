"""Colleagues write to the newsroom by e-mail or from a chat; it becomes a draft of theirs."""
