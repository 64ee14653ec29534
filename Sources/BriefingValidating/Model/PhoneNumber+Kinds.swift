/// Numbers that nobody would reach, and those that cost the caller more than an ordinary one.
extension PhoneNumber {
  /// A number that nobody has: Ofcom keeps it for radio and television drama ("Telephone numbers for
  /// use in TV and radio drama programmes").
  package var isReservedForDrama: Bool {
    Self.dramaPrefixes.contains { digits.hasPrefix($0) }
  }

  /// A number without an area code, the same for everybody.
  package var isShortCode: Bool { ShortCode.isOne(digits) }

  /// Service numbers with a charge of their own, and personal numbers (070).
  var isCostly: Bool {
    ["09", "084", "087", "070"].contains { digits.hasPrefix($0) } || ShortCode.isDirectory(digits)
  }

  private static let dramaPrefixes =
    [
      "01632960", "07700900", "02079460", "08081570", "09098790", "03069990", "02896496",
      "02920180",
    ]
    + ["0113", "0114", "0115", "0116", "0117", "0118", "0121", "0131", "0141", "0151", "0161"]
    .map { $0 + "4960" } + ["01914980"]
}
