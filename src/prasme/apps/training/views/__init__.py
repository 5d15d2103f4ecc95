"""Pages of training, a file for each thing people come for."""
