internal import BriefingCompiling

/// A stretch of a page: packs with the same contacts share it, or each has its own.
///
/// Nearly all that differs from pack to pack are the contacts of its forces and its council, and the
/// candidates of one place, the wards of one town have the same.
enum Segment<Step: Sendable>: Sendable {
  case own([Piece<Step>])
  case shared([Piece<Step>])
}

/// How a step of a page stands to sharing.
enum StepKind {
  /// It names the constituency.
  case own
  /// It names none but the contacts.
  case shared
  /// It names nothing, and is so many bytes.
  case still(Int)
}

extension Array {
  /// Splits a page. Small steps that name nothing go with the shared ones around them; to keep the
  /// large ones for each set of contacts would only fill the memory.
  func segments<Step>(kind: (Piece<Step>) -> StepKind) -> [Segment<Step>]
  where Element == Piece<Step> {
    var segments: [Segment<Step>] = []
    var shared: [Piece<Step>] = []
    // Between the last shared step and what comes next.
    var still: [Piece<Step>] = []
    func own(_ pieces: [Piece<Step>]) {
      guard !pieces.isEmpty else { return }
      if case .own(let before)? = segments.last {
        segments[segments.count - 1] = .own(before + pieces)
      } else {
        segments.append(.own(pieces))
      }
    }
    func endShared() {
      if !shared.isEmpty { segments.append(.shared(shared)) }
      own(still)
      (shared, still) = ([], [])
    }
    for piece in self {
      switch kind(piece) {
      case .shared:
        if shared.isEmpty { endShared() }
        shared += still + [piece]
        still = []
      case .still(let size) where size <= mostGlue: still.append(piece)
      case .still, .own:
        endShared()
        own([piece])
      }
    }
    endShared()
    return segments
  }
}

/// In bytes.
private let mostGlue = 128
