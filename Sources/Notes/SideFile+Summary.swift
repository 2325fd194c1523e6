extension SideFile {
    /// The counts for a list: one failed `open` for a report without a side file, no lock, no listing of folders. Conflicted copies
    /// and the state folder are not looked at; `SideFileCatalog` does that for many reports at once.
    /// A file that cannot be read counts as none; `load` says why.
    public func summary() -> SideFileSummary {
        guard let file = (try? environment.system.readSideFile(path)) ?? nil else { return .none }
        return SideFileSummary(Folding(file.log.events).state)
    }
}
