"""Starts things: builds the services once, runs the command line."""
