"""Files, resources, locks, clock and text: what the machine provides."""
