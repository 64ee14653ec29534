internal import BriefingCompiling

/// An HTML page with its unchanging stretches put together into bytes.
struct HTMLPage: Sendable {
  private enum Step: Sendable {
    case bytes([UInt8])
    case value(Reference, HTMLEscaping)
  }

  private let steps: [Piece<Step>]

  init(_ parts: [Piece<HTMLPart>]) {
    steps = Self.joined(parts)
  }

  /// - Parameter capacity: a guess at the size, so that the buffer need not grow.
  func render(_ record: Record, capacity: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(capacity)
    steps.walk(in: [record]) { step, scopes in
      switch step {
      case .bytes(let bytes): output += bytes
      case .value(let reference, let escaping):
        if case .text(let text) = reference.value(in: scopes) {
          escaping.append(text, to: &output)
        }
      }
    }
    return output
  }

  private static func joined(_ parts: [Piece<HTMLPart>]) -> [Piece<Step>] {
    var steps: [Piece<Step>] = []
    for part in parts {
      switch part {
      case .content(.markup(let markup)):
        if case .content(.bytes(let bytes))? = steps.last {
          steps[steps.count - 1] = .content(.bytes(bytes + markup.utf8))
        } else {
          steps.append(.content(.bytes(Array(markup.utf8))))
        }
      case .content(.value(let reference, let escaping)):
        steps.append(.content(.value(reference, escaping)))
      case .content(.guidance): break
      case .section(let reference, let isInverted, let inner):
        steps.append(.section(reference, isInverted: isInverted, joined(inner)))
      }
    }
    return steps
  }
}
