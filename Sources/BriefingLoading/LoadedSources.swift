/// Everything that was read, in the shape of its files; nothing is checked against anything yet.
package struct LoadedSources: Sendable {
  package let data: LoadedData
  package let guidance: [LoadedGuidance]
  package let templates: [LoadedTemplate]
  package let phrases: [LoadedPhrases]
  /// What stands in `Content/assets`, by its path.
  package let pictures: [String: [UInt8]]
  /// Paths of guidance and templates that are there but could not be read.
  package let unreadable: Set<String>

  package var configuration: YAMLNode? { data.configuration }
  package var tables: [TableName: Table] { data.tables }
}

/// The settings and the tables: they stay as they are while somebody writes.
package struct LoadedData: Sendable {
  /// `Content/briefing.yml`; `nil` when it could not be read.
  package let configuration: YAMLNode?
  /// A table that is missing could not be read at all; the diagnostics say why.
  package let tables: [TableName: Table]
  /// The files that remember issues, by their paths.
  package let issues: [String: [UInt8]]
  /// The file that counts how often links were renewed; `nil` when none was.
  package let links: [UInt8]?
}

/// A Markdown file of the guidance, its front matter set apart.
package struct LoadedGuidance: Sendable {
  package let path: String
  package let frontMatter: YAMLNode
  package let body: String
  /// The file's line on which `body` begins, counted from 1.
  package let bodyLine: Int

  /// The folder that it stands in, for example `cy`; `nil` for a file that stands in none, or deeper.
  package var language: Substring? {
    let parts = path.split(separator: "/")
    return parts.count == 4 ? parts[2] : nil
  }
}

/// A template or a partial as text.
package struct LoadedTemplate: Sendable {
  package let path: String
  package let text: String
}

/// The words that templates show, by their names, in one language.
package struct LoadedPhrases: Sendable {
  package let path: String
  package let words: YAMLNode

  /// Its file's name without the ending, for example `cy`.
  package var language: Substring {
    path.dropFirst(SourceTree.phrases.count + 1).dropLast(".yml".count)
  }
}
