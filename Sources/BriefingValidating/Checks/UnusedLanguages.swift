internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// Guidance and phrases of a language that no pack is in would be left out without a word.
enum UnusedLanguages {
  static func check(_ sources: LoadedSources, _ languages: [Language]) -> [Diagnostic] {
    let codes = languages.map(\.code)
    let guidance = sources.guidance.filter { file in
      !codes.contains { file.language.map(String.init) == $0 }
    }.map { note($0.path, "the file is in no language's folder and is not used") }
    let phrases = sources.phrases.filter { file in !codes.contains { $0 == file.language } }
      .map { note($0.path, "no packs are in the language '\($0.language)'") }
    return guidance + phrases
  }

  private static func note(_ path: String, _ message: String) -> Diagnostic {
    Diagnostic(
      .unusedGuidance, message, at: SourceLocation(path),
      help: path.hasPrefix("Content/")
        ? "move it to Content/guidance/en, or name its language in the settings"
        : "name the language in the settings, or move the file elsewhere")
  }
}

extension Check {
  static let unusedGuidance = Check(
    "unused-guidance", .guidance, .warning, for: .guidance,
    "guidance or phrases are of a language that is not used",
    example: "`cy/10-emergency.md`, where `languages` is `[en]`")
}
