"""Word files: their parts opened safely, their flow put in order, their tree to blocks."""
