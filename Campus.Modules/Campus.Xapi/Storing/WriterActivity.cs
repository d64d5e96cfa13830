namespace Campus.Xapi.Storing;

/// <summary>Whether this process is storing a group just now; readers say up to when the store is complete by it.</summary>
internal sealed class WriterActivity
{
    private volatile bool writing;

    public bool IsWriting => writing;

    public void Begin() => writing = true;

    public void End() => writing = false;
}
