"""Tables in the text: made, edited by rows and columns, their chosen cells marked."""
