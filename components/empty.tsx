/** What would fill this place, in a plain sentence, and the one next step where there is one. */
export function Empty({ sentence, action }: { sentence: string; action?: { label: string; onAct: () => void } }) {
  return (
    <div class="empty">
      <p>{sentence}</p>
      {action !== undefined && (
        <button type="button" class="button" onClick={action.onAct}>
          {action.label}
        </button>
      )}
    </div>
  );
}
