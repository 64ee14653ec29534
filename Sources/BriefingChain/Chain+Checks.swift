package import BriefingDiagnostics
internal import BriefingCompiling
internal import BriefingLoading
internal import BriefingValidating

extension Chain {
  /// All that can be found in the content and the templates.
  package static let checks: [Check] = Loader.checks + Validator.checks + Compiler.checks
}
