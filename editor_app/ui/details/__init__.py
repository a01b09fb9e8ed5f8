"""The details form: the fields of an article."""
