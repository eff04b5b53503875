"""What starts it: settings from the environment, addresses, the server, logs."""
