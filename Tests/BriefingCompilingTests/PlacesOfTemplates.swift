import BriefingDiagnostics
import TestSupport

/// What is found in the small project with another end of a template.
struct PlacesOfTemplates {
  private(set) var errors: [Diagnostic]

  init(_ markup: String, in template: String = "pack.html", partial: String? = nil) {
    var project = ProjectFixture()
    project["Templates/\(template)"] = (project["Templates/\(template)"] ?? "") + markup
    let ending = template.split(separator: ".").last ?? ""
    project["Templates/partials/part.\(ending)"] = partial
    errors = project.compile().diagnostics.filter { $0.severity == .error }
  }

  var ids: Set<String> { Set(errors.map(\.check.id)) }
}
