import Testing

/// `briefing print`.
@Suite(.runsPrograms) struct PrintTests {
  @Test(arguments: GenerateTests.packs)
  func printsThePackThatGenerateWrites(slug: String) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let outcome = try project.run("print", slug)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    #expect(try outcome.output == project.output.text("packs/\(slug)/pack.txt"))
  }

  /// A line may only be longer than asked when it holds a single word that can't be broken.
  @Test(arguments: [40, 72, 100], GenerateTests.packs)
  func keepsToTheWidth(width: Int, slug: String) throws {
    let project = try Project.small()
    let outcome = try project.run("print", slug, "--width", "\(width)")
    #expect(outcome.exitCode == 0)
    let lines: [Substring] = outcome.output.split(separator: "\n")
    #expect(lines.filter { $0.count > width && !$0.isUnbreakable } == [])
  }

  @Test func fillsTheWidth() throws {
    let project = try Project.repository()
    for width in [40, 72, 100] {
      let text = try project.run("print", "aldershot", "--width", "\(width)").output
      let lines: [Substring] = text.split(separator: "\n")
      #expect(lines.filter { $0.count > width && !$0.isUnbreakable } == [])
      #expect(lines.contains { $0.count > width - 5 && $0.count <= width })
      #expect(!lines.contains { $0.hasSuffix(" ") })
    }
  }

  /// The banner, the emergency rule and the contacts are in every width.
  @Test(arguments: [40, 72, 100])
  func losesNothingInAnyWidth(width: Int) throws {
    let project = try Project.small()
    let words = try project.run("print", "bramley").output.words
    let other = try project.run("print", "bramley", "--width", "\(width)").output.words
    #expect(other.subtracting(words) == [])
    #expect(words.subtracting(other) == [])
  }
}

extension Substring {
  /// Whether nothing but indentation, a bullet, a number or a label stands before one long word.
  fileprivate var isUnbreakable: Bool {
    let words: ArraySlice<Substring> = split(separator: " ").drop {
      ["-", "!", ">"].contains($0) || $0.hasSuffix(":") || ($0.hasPrefix("[") && $0.hasSuffix("]"))
        || ($0.hasSuffix(".") && Int($0.dropLast()) != nil)
    }
    return words.count <= 1
  }
}

extension String {
  /// Without what only lays them out.
  fileprivate var words: Set<Substring> {
    Set(split { $0.isWhitespace }.filter { word in word.contains { $0.isLetter || $0.isNumber } })
  }
}
