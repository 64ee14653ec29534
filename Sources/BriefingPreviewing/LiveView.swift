internal import BriefingCompiling
package import BriefingDiagnostics
internal import BriefingLoading
package import BriefingValidating

/// What the preview has of the project at one moment.
package struct LiveView: Sendable {
  /// Another one for each change that was taken up.
  let version: String
  package let asOf: CalendarDate
  /// The packs as they are, or as they last were when nothing was wrong; `nil` when something has been
  /// wrong from the start.
  let site: PreviewSite?
  /// As on which day they are: another one when they were never right as on the day that is asked for.
  let siteDay: CalendarDate?
  /// Whether the packs are those of the content as it stands.
  package let isCurrent: Bool
  /// Why the project can't be read.
  package let failure: String?
  /// Of the content as it stands.
  package let diagnostics: [Diagnostic]
  let tree: SourceTree
  /// All packs that there were while the preview runs, by their folders.
  let former: [String: FormerPack]

  package var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  /// Of the packs that are shown.
  package var packs: Int { site?.compiled.packs.count ?? 0 }
}

/// What is left of a pack's folder when its constituency has another name, or is gone.
struct FormerPack: Sendable {
  let code: String
  let name: String
}

/// A change that was taken up.
package struct ProjectChange: Sendable {
  /// The files that are new, other or gone; none at the start.
  package let changed: [String]
  package let view: LiveView
}
