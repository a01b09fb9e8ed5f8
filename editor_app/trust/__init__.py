"""Keys and signatures: whose decision it is, and whether it is as its maker left it."""
