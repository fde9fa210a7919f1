"""What the card of an exercise promises, proved: that is what an author runs after a change."""
