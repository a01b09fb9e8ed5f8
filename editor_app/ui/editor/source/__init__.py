"""An article's body as its text form: shown in place of the body, coloured, typed in, brought back."""
