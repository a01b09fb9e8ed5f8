"""``python -m editor_app`` is ``stet``."""

from editor_app.app.main import main

if __name__ == "__main__":
    raise SystemExit(main())
