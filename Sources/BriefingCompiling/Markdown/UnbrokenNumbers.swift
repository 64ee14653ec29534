internal import BriefingValidating

extension [Piece<Inline>] {
  /// The same with no-break spaces in the phone numbers that its texts hold, which may go on in the
  /// author's next line.
  var unbroken: [Piece<Inline>] {
    var pieces: [Piece<Inline>] = []
    var text = ""
    func endText() {
      if !text.isEmpty { pieces.append(.content(.text(PhoneNumber.unbroken(in: text)))) }
      text = ""
    }
    for piece in self {
      if case .content(.text(let part)) = piece {
        text += part
      } else {
        endText()
        pieces.append(piece)
      }
    }
    endText()
    return pieces
  }
}
