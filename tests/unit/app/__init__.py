"""Tests of the program's beginning."""
