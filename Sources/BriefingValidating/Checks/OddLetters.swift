/// A letter that was read in the encoding of an old Mac, or of DOS, and saved so: `CafÈ`, `M™n`.
enum OddLetters {
  /// The first word with a capital behind small letters, or with a sign between two letters.
  static func word(in text: String) -> Substring? {
    text.split(separator: " ").first { word in
      !word.utf8.allSatisfy { $0 < 0x80 } && isOdd(Array(word))
    }
  }

  private static func isOdd(_ word: [Character]) -> Bool {
    word.indices.dropFirst().contains { position in
      let character = word[position]
      guard !character.isASCII, word[position - 1].isLetter else { return false }
      if signs.contains(character) {
        return position + 1 < word.count && word[position + 1].isLetter
      }
      guard character.isUppercase, word[position - 1].isLowercase else { return false }
      // `hÉireann` begins small, and `MacÌomhair` is a name before a name.
      let start = String(word[..<position].reversed().prefix { $0.isLetter }.reversed())
      return start.first?.isUppercase == true && !prefixes.contains(start)
    }
  }

  /// What those encodings have for letters.
  private static let signs = Set("™©®¶§†‡¢¥¬¤¦¿¡¸‰ˆ˜‚„ƒ∂∑∏π∫Ω√≈∆◊")

  private static let prefixes: Set = [
    "Mac", "Mc", "Nic", "Ní", "Fitz", "De", "Di", "Du", "La", "Le", "Al", "El", "San", "Van", "Von",
  ]
}
