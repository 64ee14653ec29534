import BriefingDisk
import BriefingPrograms
import Foundation
import Testing

/// What a program that is run to its end leaves.
struct ProgramRunTests {
  /// Each run leaves Ctrl-C to its program, and none may keep it from this process.
  @Test func handsSignalsBackHoweverManyRunAtOnce() async throws {
    let folder = try PrivateFolder(in: PrivateFolder.place, named: "run")
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try await withThrowingTaskGroup { group in
      for _ in 0..<100 {
        group.addTask { try ProgramRun("/usr/bin/true", [], in: folder, leaving: [SIGUSR2]) }
      }
      try await group.waitForAll()
    }
    #expect(signal(SIGUSR2, SIG_DFL) == nil)
  }
}
