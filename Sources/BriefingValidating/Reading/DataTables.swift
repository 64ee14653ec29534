internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// The tables of the data, each of their rows read and joined to those that it names.
struct DataTables {
  let services: TableReader<NationalService>.Result
  let dates: TableReader<ElectionDate>.Result
  let spocs: TableReader<SPoC>.Result
  let forces: TableReader<PoliceForce>.Result
  let officers: TableReader<ReturningOfficer>.Result
  let constituencies: TableReader<ConstituencyRow>.Result
  let corrections: TableReader<CorrectionRow>.Result

  /// - Parameter election: `nil` when the settings are wrong, so that no pack comes of it.
  init(_ tables: [TableName: Table], for election: Election?) {
    let areServing = election?.kind.hasSPoCs == true
    // The longest of those that no other needs, beside all others.
    ((services, dates, corrections, spocs, forces), officers) = atOnce {
      let spocs = SPoCReader.read(tables[.spocContacts], areShown: areServing)
      let serving = areServing ? spocs.values.map(\.value) : []
      return (
        NationalServiceReader.read(tables[.nationalServices]),
        TimetableReader.read(tables[.timetable]), CorrectionRow.read(tables[.corrections]), spocs,
        PoliceForceReader(spocs: serving).read(tables[.policeForces])
      )
    } _: {
      ReturningOfficerReader.read(tables[.returningOfficers])
    }
    constituencies = ConstituencyReader(
      forces: forces, officers: officers, at: election?.kind ?? .general
    ).read(tables[.constituencies])
  }

  /// What is wrong with the rows themselves.
  var diagnostics: [Diagnostic] {
    let joined = LostRows.folded(
      constituencies.diagnostics + UnknownForce.check(spocs, among: forces), .unknownForce,
      in: forces.path)
    return corrections.diagnostics + services.diagnostics + dates.diagnostics + spocs.diagnostics
      + forces.diagnostics
      + officers.diagnostics
      + LostRows.folded(joined, .unknownReturningOfficer, in: officers.path)
      + DuplicateSlug.check(constituencies.values)
  }
}
