extension Folder {
  /// - Parameter guidance: the section at a position, as HTML, folded for the frame it stands in.
  mutating func html(
    _ pieces: [Piece<TemplatePart>], in frame: Frame,
    guidance: (inout Folder, Int, Frame) -> [Piece<TemplatePart>]
  ) -> [Piece<TemplatePart>] {
    fold(pieces, in: frame) { folder, part, frame in
      switch part {
      case .markup: return [.content(part)]
      case .value(let reference, let escaping):
        switch folder.resolve(reference, in: frame) {
        case .settled(let value):
          return [.content(.markup(escaping.escaped(folder.text(value, of: reference))))]
        case .varying(let varying): return [.content(.value(varying, escaping))]
        }
      case .guidance(let reference):
        guard case .settled(.guidance(let position)) = folder.resolve(reference, in: frame) else {
          return []
        }
        return guidance(&folder, position, frame.root)
      }
    }
  }

  /// - Parameter guidance: the section at a position.
  mutating func text(
    _ pieces: [Piece<TextPart>], in frame: Frame, guidance: (Int) -> [Piece<Block>]
  ) -> [Piece<TextPart>] {
    fold(pieces, in: frame) { folder, part, frame in
      switch part {
      case .line(let inlines): return [.content(.line(folder.inlines(inlines, in: frame)))]
      case .underline, .blocks: return [.content(part)]
      case .guidance(let reference):
        guard case .settled(.guidance(let position)) = folder.resolve(reference, in: frame) else {
          return []
        }
        return [.content(.blocks(guidance(position)))]
      }
    }
  }
}
