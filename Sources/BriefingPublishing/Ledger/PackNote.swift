/// What the ledger needs to know of a pack of the new tree.
struct PackNote: Sendable {
  let slug: String
  let origin: Origin

  var folder: String { "packs/\(slug)" }

  enum Origin: Sendable {
    /// Nothing in it was touched, in the output and in the spare tree.
    case untouched(LedgerEntry)
    /// Its files got second names in a new tree; they stood as the ledger says, under these names.
    case linked(LedgerEntry, [String])
    case made(Recipe, [File])
  }

  struct File: Sendable {
    let name: String
    /// This run wrote it; else it stood there before.
    let isNew: Bool
  }
}
