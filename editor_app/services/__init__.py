"""What a person can do: import, find, publish. No Qt, no SQL."""
