internal import BriefingCompiling

/// A page, or another file, with its unchanging stretches put together into bytes.
struct MarkupPage: Sendable {
  private enum Step: Sendable {
    case bytes([UInt8])
    case value(Reference, Escaping)
  }

  private let steps: [Piece<Step>]
  private let codes: QRCodes
  private let foreign: ForeignWords

  init(_ parts: [Piece<TemplatePart>], _ setting: FormRenderer.Setting) {
    (codes, foreign) = (setting.codes, setting.foreign)
    steps = Self.joined(parts)
  }

  /// - Parameter buffer: gets the page in place of what it holds; its room is used again.
  func render(_ record: Record, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    var scopes = [record]
    write(steps, in: &scopes, to: &buffer)
  }

  private func write(
    _ steps: [Piece<Step>], in scopes: inout [Record], to buffer: inout [UInt8]
  ) {
    steps.walk(in: &scopes) { step, scopes in
      switch step {
      case .bytes(let bytes): buffer += bytes
      case .value(let reference, let escaping):
        if case .text(let text) = reference.value(in: scopes) {
          write(text, escaping, to: &buffer)
        }
      }
    }
  }

  private func write(_ text: String, _ escaping: Escaping, to buffer: inout [UInt8]) {
    switch escaping {
    case .codePath: buffer += (codes.code(of: text)?.path ?? "").utf8
    case .codeBox: buffer += (codes.code(of: text)?.box ?? "").utf8
    default: foreign.append(text, escaping, to: &buffer)
    }
  }

  private static func joined(_ parts: [Piece<TemplatePart>]) -> [Piece<Step>] {
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
