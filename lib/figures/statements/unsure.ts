/** Not yet, not surely, not once, or not of all: what a sentence says so is not compared. */
export const UNSURE =
  /\b(?:if|will|would|could|may|might|should|whether|unless|to be|due|set to|scheduled|plan(?:s|ned)|expected|postponed|again|another|second|third|also|twice|each|every|next|not|never|refused|once|previously|earlier|initially|accus\w+|alleg\w+|some|many|most|several|few|including|among|both|anniversary|used to|series|weekly|daily|monthly|rounds?|meetings|days|last year)\b/i;
