"""Making packages, and the publications they are made for."""
