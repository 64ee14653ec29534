/// Where guidance may link to: `https`, `mailto`, `tel`, or a section of the same pack.
enum LinkTarget {
  static let schemes = ["https:", "mailto:", "tel:"]

  /// Whether a link may begin with this text. Control characters and white space are refused:
  /// browsers drop some of them inside a scheme's name.
  static func isSafe(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return schemes.contains { lowered.hasPrefix($0) }
      && lowered.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
