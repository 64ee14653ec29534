extension Settler {
  mutating func html(_ pieces: [Piece<TemplatePart>], in frame: Frame) -> [Piece<TemplatePart>] {
    settle(pieces, in: frame) { settler, part, frame in
      switch part {
      case .markup: [.content(part)]
      case .value(let reference, let escaping):
        switch settler.resolve(reference, in: frame) {
        case .settled(let value):
          [.content(.markup(settler.markup(settler.text(value, of: reference), escaping)))]
        case .varying(let varying): [.content(.value(varying, escaping))]
        }
      case .guidance(let reference):
        settler.position(reference, in: frame).map { settler.html(ofSection: $0, in: frame) } ?? []
      }
    }
  }

  private func markup(_ text: String, _ escaping: Escaping) -> String {
    var output: [UInt8] = []
    foreign.append(text, escaping, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  mutating func text(_ pieces: [Piece<TextPart>], in frame: Frame) -> [Piece<TextPart>] {
    settle(pieces, in: frame) { settler, part, frame in
      switch part {
      case .line(let inlines): [.content(.line(settler.inlines(inlines, in: frame)))]
      case .underline: [.content(part)]
      case .blocks(let blocks): [.content(.blocks(settler.blocks(blocks, in: frame)))]
      case .guidance(let reference):
        [
          .content(
            .blocks(
              settler.position(reference, in: frame).map { settler.section($0, in: frame) } ?? []))
        ]
      }
    }
  }

  /// Of a section of the guidance.
  private func position(_ reference: Reference, in frame: Frame) -> Int? {
    guard case .settled(.guidance(let position)) = resolve(reference, in: frame) else { return nil }
    return position
  }
}
