extension Settler {
  mutating func html(_ pieces: [Piece<TemplatePart>], in frame: Frame) -> [Piece<TemplatePart>] {
    settle(pieces, in: frame) { settler, part, frame in
      switch part {
      case .markup: [.content(part)]
      case .value(let reference, let escaping):
        switch settler.resolve(reference, in: frame) {
        case .settled(let value):
          [.content(.markup(escaping.escaped(settler.text(value, of: reference))))]
        case .varying(let varying): [.content(.value(varying, escaping))]
        }
      case .guidance(let reference):
        GuidanceHTML.parts(settler.section(reference, in: frame))
      }
    }
  }

  mutating func text(_ pieces: [Piece<TextPart>], in frame: Frame) -> [Piece<TextPart>] {
    settle(pieces, in: frame) { settler, part, frame in
      switch part {
      case .line(let inlines): [.content(.line(settler.inlines(inlines, in: frame)))]
      case .underline: [.content(part)]
      case .blocks(let blocks): [.content(.blocks(settler.blocks(blocks, in: frame)))]
      case .guidance(let reference):
        [.content(.blocks(settler.section(reference, in: frame)))]
      }
    }
  }

  /// Guidance is settled anew where a template shows it: its scopes count on from those around it
  /// there.
  private mutating func section(_ reference: Reference, in frame: Frame) -> [Piece<Block>] {
    guard case .settled(.guidance(let position)) = resolve(reference, in: frame) else { return [] }
    return blocks(guidance[position], in: frame.root)
  }
}
