export const SkeletonMessages = () => (
  <>
    {['first', 'second'].map(key => (
      <div className="mail" key={key} aria-hidden="true">
        <div className="mail__head">
          <span className="skeleton skeleton--avatar" />
          <span className="skeleton" style={{ width: '30%' }} />
        </div>
        <div className="mail__body stack stack--sm">
          <span className="skeleton" style={{ width: '92%' }} />
          <span className="skeleton" style={{ width: '78%' }} />
          <span className="skeleton" style={{ width: '40%' }} />
        </div>
      </div>
    ))}
  </>
)
