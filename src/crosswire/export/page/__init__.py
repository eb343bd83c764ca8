"""What the dossier page shows, as typed values: the template only lays them out."""
