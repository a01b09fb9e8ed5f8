"""Packages and the channels that fill them."""
