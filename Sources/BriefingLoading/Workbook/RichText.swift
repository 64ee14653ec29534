/// A text and how its parts are shown (ECMA-376, part 1, 18.4): the same in a cell and among the
/// shared strings.
struct RichText {
  private(set) var text = ""
  /// A part of it is struck through.
  private(set) var isStruck = false
  /// A part of it is shown as the rest of its cell is.
  private(set) var followsCell = false
  private var isInText = false
  private var isInPhonetics = false
  private var runIsStruck = false
  private var runFollowsCell = true

  init() {}

  /// A text in one piece.
  init(_ text: String) {
    self.text = text
    followsCell = true
  }

  mutating func open(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "r": (runIsStruck, runFollowsCell) = (false, true)
    case "rPr": runFollowsCell = false
    case "strike": runIsStruck = attributes.isOn("val", otherwise: true)
    case "t": isInText = true
    case "rPh": isInPhonetics = true
    default: break
    }
  }

  mutating func append(_ text: String) {
    // A reading aid above the letters is no part of the text.
    guard isInText, !isInPhonetics else { return }
    self.text += text
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
    isStruck = isStruck || runIsStruck
    followsCell = followsCell || runFollowsCell
  }

  mutating func close(_ name: String) {
    switch name {
    case "r": (runIsStruck, runFollowsCell) = (false, true)
    case "t": isInText = false
    case "rPh": isInPhonetics = false
    case "si", "is": text = WorkbookText.unescaped(text)
    default: break
    }
  }
}
