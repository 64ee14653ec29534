internal import BriefingDiagnostics

/// Sections that seem to be one: what a cloud folder or a file manager makes of a file that is copied,
/// or that two people save.
enum CopiedSections {
  static func check(_ sections: [GuidanceSection], _ options: CheckOptions) -> [Diagnostic] {
    sections.indices.compactMap { index in
      let section = sections[index]
      let name = section.body.path.split(separator: "/").last.map(String.init) ?? ""
      let twin = sections[..<index].lazy.compactMap { other in
        likeness(of: section, to: other).map { (other, $0) }
      }.first
      guard let message = twin?.1 ?? (isNameOfCopy(name) ? "the file's name is a copy's" : nil)
      else { return nil }
      return Diagnostic(
        .copiedSection, message, at: SourceLocation(section.body.path),
        severity: options.severity,
        related: twin.map {
          Diagnostic.Related("the other section is here", at: SourceLocation($0.0.body.path))
        },
        help: twin == nil
          ? "delete the file if it is out of date, or give it a name of its own"
          : "delete the one that is out of date, or give each its own title, order and file name")
    }
  }

  private static func likeness(of section: GuidanceSection, to other: GuidanceSection) -> String? {
    guard section.id != other.id, section.extent.overlaps(other.extent) else { return nil }
    if section.title.lowercased() == other.title.lowercased() {
      return "two sections have the title '\(section.title)'"
    }
    return section.order == other.order ? "two sections have the order \(section.order)" : nil
  }

  /// `10-emergency 2.md`, `10-emergency (1).md`, `10-emergency - Copy.md`, and what Dropbox, OneDrive
  /// and Syncthing write.
  static func isNameOfCopy(_ name: String) -> Bool {
    let stem = name.lowercased().dropLast(".md".count)
    let last = stem.split(separator: " ").dropFirst().last ?? ""
    let isNumber =
      last.contains(where: \.isNumber) && last.allSatisfy { $0.isNumber || "()".contains($0) }
    return ["conflicted copy", "sync-conflict", " - copy"].contains { stem.contains($0) }
      || stem.hasPrefix("copy of ") || last == "copy"
      // More digits are a year, or another number that is meant.
      || isNumber && (last.count == 1 || last.hasPrefix("("))
  }
}

extension Extent {
  fileprivate func overlaps(_ other: Extent) -> Bool {
    !nations.isDisjoint(with: other.nations) && !elections.isDisjoint(with: other.elections)
  }
}

extension Check {
  static let copiedSection = Check(
    "copied-section", .guidance, .warning, for: .guidance,
    "a section seems to be the copy of another",
    example: "`10-emergency 2.md` beside `10-emergency.md`")
}
