"""What the APIs send and take: data only, one file or folder for each product."""
