"""Handing articles over to other desks, and receiving theirs."""
