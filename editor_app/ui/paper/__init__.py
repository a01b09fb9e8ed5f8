"""Paper: review sheets as they will be printed, and signed paper that comes back as evidence."""
