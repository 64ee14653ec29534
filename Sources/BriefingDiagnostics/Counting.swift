extension Int {
  /// For example `1 pack` or `650 packs`.
  package func counted(_ noun: String) -> String { counted(noun, plural: noun + "s") }

  package func counted(_ noun: String, plural: String) -> String {
    "\(grouped) \(self == 1 ? noun : plural)"
  }

  /// With commas between the thousands.
  package var grouped: String {
    let digits = String(self)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
